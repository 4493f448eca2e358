ALTER TABLE "organisation" ADD "sealed_number" TEXT NULL;
ALTER TABLE "organisation" ADD "number_hash" TEXT NULL;
CREATE UNIQUE INDEX "ix_organisation_number_hash" ON "organisation" ("number_hash");

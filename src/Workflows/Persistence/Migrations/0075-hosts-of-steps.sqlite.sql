ALTER TABLE "intervention" ADD COLUMN "workplace_id" TEXT NULL CONSTRAINT "fk_intervention_workplace_id" REFERENCES "workplace" ("id") ON DELETE RESTRICT;
ALTER TABLE "intervention" ADD COLUMN "responsible_contact_id" TEXT NULL CONSTRAINT "fk_intervention_responsible_contact_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_intervention_workplace_id" ON "intervention" ("workplace_id");
CREATE INDEX "ix_intervention_responsible_contact_id" ON "intervention" ("responsible_contact_id");

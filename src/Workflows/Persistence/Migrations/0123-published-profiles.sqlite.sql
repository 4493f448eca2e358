-- A fixed profile that its employer lets other tracks start from (AVSL-11).
ALTER TABLE "competence_profile" ADD COLUMN "published_on" TEXT NULL;

ALTER TABLE "competence_profile" ADD COLUMN "consent_by_id" TEXT NULL CONSTRAINT "fk_competence_profile_consent_by_id" REFERENCES "contact" ("id") ON DELETE RESTRICT;

CREATE INDEX "ix_competence_profile_consent_by_id" ON "competence_profile" ("consent_by_id");

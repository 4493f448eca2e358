CREATE TABLE "letter_of_intent" (
    "id" TEXT NOT NULL CONSTRAINT "pk_letter_of_intent" PRIMARY KEY,
    "track_employer_id" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "ambition" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "jobs_intended" INTEGER NOT NULL,
    "sent_on" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_letter_of_intent_track_employer_id" FOREIGN KEY ("track_employer_id") REFERENCES "track_employer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "letter_of_intent_party" (
    "id" TEXT NOT NULL CONSTRAINT "pk_letter_of_intent_party" PRIMARY KEY,
    "letter_of_intent_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "confirmed_by_id" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "confirmed_form" TEXT NULL,
    "declined_on" TEXT NULL,
    "declined_reason" TEXT NULL,
    CONSTRAINT "fk_letter_of_intent_party_confirmed_by_id" FOREIGN KEY ("confirmed_by_id") REFERENCES "contact" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_letter_of_intent_party_letter_of_intent_id" FOREIGN KEY ("letter_of_intent_id") REFERENCES "letter_of_intent" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_letter_of_intent_party_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "letter_of_intent_commitment" (
    "id" TEXT NOT NULL CONSTRAINT "pk_letter_of_intent_commitment" PRIMARY KEY,
    "letter_of_intent_id" TEXT NOT NULL,
    "lineage_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "due" TEXT NULL,
    "status" TEXT NOT NULL,
    "checked_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_letter_of_intent_commitment_letter_of_intent_id" FOREIGN KEY ("letter_of_intent_id") REFERENCES "letter_of_intent" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_letter_of_intent_commitment_party_id" FOREIGN KEY ("party_id") REFERENCES "letter_of_intent_party" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_letter_of_intent_draft" ON "letter_of_intent" ("track_employer_id") WHERE status = 'UTKAST';
CREATE UNIQUE INDEX "ix_letter_of_intent_out" ON "letter_of_intent" ("track_employer_id") WHERE status IN ('UTSKICKAD', 'BEKRAFTAD', 'AVBOJD');
CREATE UNIQUE INDEX "ix_letter_of_intent_track_employer_id_text_version" ON "letter_of_intent" ("track_employer_id", "text_version");
CREATE INDEX "ix_letter_of_intent_party_confirmed_by_id" ON "letter_of_intent_party" ("confirmed_by_id");
CREATE UNIQUE INDEX "ix_letter_of_intent_party_letter_of_intent_id_organisation_id" ON "letter_of_intent_party" ("letter_of_intent_id", "organisation_id");
CREATE INDEX "ix_letter_of_intent_party_organisation_id" ON "letter_of_intent_party" ("organisation_id");
CREATE INDEX "ix_letter_of_intent_commitment_letter_of_intent_id" ON "letter_of_intent_commitment" ("letter_of_intent_id");
CREATE INDEX "ix_letter_of_intent_commitment_party_id" ON "letter_of_intent_commitment" ("party_id");

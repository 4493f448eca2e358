CREATE TABLE "form_draft" (
    "id" TEXT NOT NULL CONSTRAINT "pk_form_draft" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sealed_values" TEXT NOT NULL,
    "kept_at" INTEGER NOT NULL,
    CONSTRAINT "fk_form_draft_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_form_draft_user_id_form" ON "form_draft" ("user_id", "form");
CREATE INDEX "ix_form_draft_kept_at" ON "form_draft" ("kept_at");

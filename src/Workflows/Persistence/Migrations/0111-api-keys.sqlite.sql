CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_on" TEXT NOT NULL,
    "last_used_on" TEXT NULL,
    "revoked_at" INTEGER NULL,
    CONSTRAINT "pk_api_key" PRIMARY KEY ("id"),
    CONSTRAINT "fk_api_key_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_api_key_secret_hash" ON "api_key" ("secret_hash");
CREATE INDEX "ix_api_key_user_id" ON "api_key" ("user_id");

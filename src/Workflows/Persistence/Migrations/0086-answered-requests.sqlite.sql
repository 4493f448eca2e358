CREATE TABLE "answered_request" (
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "sealed_answer" TEXT NULL,
    "answered_at" INTEGER NOT NULL,
    CONSTRAINT "pk_answered_request" PRIMARY KEY ("user_id", "key"),
    CONSTRAINT "fk_answered_request_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_answered_request_answered_at" ON "answered_request" ("answered_at");

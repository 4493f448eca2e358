-- Orders to look at all tracks anew, after a threshold, a calendar or a policy has changed.
CREATE TABLE "sweep_order" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sweep_order" PRIMARY KEY,
    "requested_at" INTEGER NOT NULL,
    "claimed_until" INTEGER NULL,
    "done_at" INTEGER NULL
);

CREATE INDEX "ix_sweep_order_requested_at" ON "sweep_order" ("requested_at") WHERE done_at IS NULL;

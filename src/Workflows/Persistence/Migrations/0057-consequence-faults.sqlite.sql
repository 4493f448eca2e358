CREATE TABLE "consequence_fault" (
    "id" TEXT NOT NULL CONSTRAINT "pk_consequence_fault" PRIMARY KEY,
    "consequence" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "fault" TEXT NOT NULL,
    "occurred_at" INTEGER NOT NULL,
    "settled_at" INTEGER NULL
);

CREATE INDEX "ix_consequence_fault_track_id_consequence" ON "consequence_fault" ("track_id", "consequence") WHERE settled_at IS NULL;

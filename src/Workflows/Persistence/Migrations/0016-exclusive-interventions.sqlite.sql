ALTER TABLE "intervention_catalogue_item" ADD COLUMN "is_exclusive" INTEGER NOT NULL DEFAULT 0;

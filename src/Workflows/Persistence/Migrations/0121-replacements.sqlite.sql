ALTER TABLE "participant_closure" ADD COLUMN "replacement" TEXT NULL;

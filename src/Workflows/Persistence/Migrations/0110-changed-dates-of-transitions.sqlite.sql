ALTER TABLE "transition" ADD COLUMN "dates_changed_on" TEXT NULL;

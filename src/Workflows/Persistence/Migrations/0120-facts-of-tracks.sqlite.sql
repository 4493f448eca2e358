-- What a track also says of itself (DOMAIN 4.1). A host of the release before writes none of it: a list is empty then, and the intake is at once.
ALTER TABLE "track" ADD COLUMN "sector_codes" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "track" ADD COLUMN "rolling_intake" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "track" ADD COLUMN "cooperation_agreement_ref" TEXT NULL;

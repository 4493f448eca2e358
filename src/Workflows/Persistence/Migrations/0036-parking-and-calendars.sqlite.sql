CREATE TABLE "track_parking" (
    "id" TEXT NOT NULL CONSTRAINT "pk_track_parking" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "review_on" TEXT NOT NULL,
    "status_before" TEXT NOT NULL,
    "parked_at" INTEGER NOT NULL,
    "parked_by" TEXT NOT NULL,
    "resumed_at" INTEGER NULL,
    "resumed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_track_parking_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "ix_track_parking_open" ON "track_parking" ("track_id") WHERE resumed_at IS NULL;

CREATE TABLE "external_wait" (
    "id" TEXT NOT NULL CONSTRAINT "pk_external_wait" PRIMARY KEY,
    "track_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "registered_at" INTEGER NOT NULL,
    "registered_by" TEXT NOT NULL,
    "ended_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_external_wait_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_external_wait_track_id" ON "external_wait" ("track_id");

CREATE TABLE "calendar_rules" (
    "organisation_id" TEXT NOT NULL CONSTRAINT "pk_calendar_rules" PRIMARY KEY,
    "twelfth_night_is_off" INTEGER NOT NULL,
    "maundy_thursday_is_off" INTEGER NOT NULL,
    "walpurgis_eve_is_off" INTEGER NOT NULL,
    "bridge_days_are_off" INTEGER NOT NULL,
    "summer_first_week" INTEGER NULL,
    "summer_last_week" INTEGER NULL,
    "christmas_pause" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "calendar_day" (
    "id" TEXT NOT NULL CONSTRAINT "pk_calendar_day" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "is_off" INTEGER NOT NULL,
    "name" TEXT NOT NULL
);

CREATE UNIQUE INDEX "ix_calendar_day_organisation_id_day" ON "calendar_day" ("organisation_id", "day");

-- Arenas where employers meet (PLAN-10), the launch of a sector track's package (PLAN-11), and what was learnt of each intervention (AVSL-10).
CREATE TABLE "arena" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    CONSTRAINT "pk_arena" PRIMARY KEY ("id")
);

CREATE TABLE "track_arena" (
    "track_id" TEXT NOT NULL,
    "arena_id" TEXT NOT NULL,
    "used_on" TEXT NULL,
    "is_new" INTEGER NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "pk_track_arena" PRIMARY KEY ("track_id", "arena_id"),
    CONSTRAINT "fk_track_arena_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_track_arena_arena_id" FOREIGN KEY ("arena_id") REFERENCES "arena" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_track_arena_arena_id" ON "track_arena" ("arena_id");

CREATE TABLE "launched_package" (
    "track_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sector_code" TEXT NOT NULL,
    "launched_on" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_launched_package" PRIMARY KEY ("track_id"),
    CONSTRAINT "fk_launched_package_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "package_reply" (
    "track_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "employer" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "pk_package_reply" PRIMARY KEY ("track_id", "position"),
    CONSTRAINT "fk_package_reply_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "intervention_lesson" (
    "track_id" TEXT NOT NULL,
    "origin_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "pk_intervention_lesson" PRIMARY KEY ("track_id", "origin_id"),
    CONSTRAINT "fk_intervention_lesson_track_id" FOREIGN KEY ("track_id") REFERENCES "track" ("id") ON DELETE RESTRICT
);

PRAGMA application_id = 1667527269;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE cadre_assignment (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  branch TEXT NOT NULL,
  duty TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  office TEXT NOT NULL,
  source TEXT NOT NULL,
  paper TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_assignment_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_assignment PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_assignment_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_assignment_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_assignment" VALUES('pc-01','dv-000001','cb-01','Phụ trách chung',739252,NULL,'','resolution','Nghị quyết số 01-NQ/CB',1,1,NULL,0);
INSERT INTO "cadre_assignment" VALUES('pc-02','dv-000002','cb-01','Tổ trưởng',739342,739495,'','none','',1,1,2,0);
INSERT INTO "cadre_assignment" VALUES('pc-02','dv-000002','cb-01','Tổ trưởng',739342,NULL,'','none','',2,2,NULL,0);
CREATE TABLE cadre_attendance (
  id TEXT NOT NULL,
  meeting TEXT NOT NULL,
  member TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_attendance_withdrawn CHECK (withdrawn IN (0, 1)),
  held_in INTEGER,
  missed_in INTEGER,
  CONSTRAINT pk_cadre_attendance PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_attendance_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_attendance_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_attendance" VALUES('dd-01','sh-01','dv-000001','present','',1,1,NULL,0,1502,NULL);
INSERT INTO "cadre_attendance" VALUES('dd-02','sh-01','dv-000002','refused','đi làm',1,1,2,0,NULL,NULL);
INSERT INTO "cadre_attendance" VALUES('dd-02','sh-01','dv-000002','excused','đi làm',2,2,NULL,0,1502,NULL);
CREATE TABLE cadre_book_closing (
  id TEXT NOT NULL,
  branch TEXT NOT NULL,
  book TEXT NOT NULL,
  through INTEGER NOT NULL,
  closed_on INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_book_closing_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_book_closing PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_book_closing_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_book_closing_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_book_closing" VALUES('ks-01','cb-01','dues',1511,739625,1,1,NULL,0);
INSERT INTO "cadre_book_closing" VALUES('ks-02','cb-01','attendance',1511,NULL,1,1,NULL,0);
CREATE TABLE cadre_dues_line (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  branch TEXT NOT NULL,
  month INTEGER NOT NULL,
  due INTEGER NOT NULL CONSTRAINT ck_cadre_dues_line_due CHECK (due BETWEEN -1000000000000000 AND 1000000000000000),
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_dues_line_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_dues_line PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_dues_line_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_dues_line_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_dues_line" VALUES('dp-01','dv-000001','cb-01',1502,45000,1,1,NULL,0);
INSERT INTO "cadre_dues_line" VALUES('dp-02','dv-000002','cb-01',1502,0,1,1,NULL,0);
CREATE TABLE cadre_dues_month (
  member TEXT NOT NULL,
  month INTEGER NOT NULL,
  branch TEXT NOT NULL,
  ends_on INTEGER NOT NULL,
  due INTEGER NOT NULL,
  first_on INTEGER,
  settled_on INTEGER,
  late INTEGER,
  CONSTRAINT pk_cadre_dues_month PRIMARY KEY (member, month)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_dues_month" VALUES('dv-000001',1502,'cb-01',739341,45000,739346,739346,1502);
INSERT INTO "cadre_dues_month" VALUES('dv-000002',1502,'cb-01',739341,0,NULL,NULL,NULL);
CREATE TABLE cadre_dues_relief (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  percent INTEGER NOT NULL,
  decision TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_dues_relief_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_dues_relief PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_dues_relief_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_dues_relief_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_dues_relief" VALUES('mg-01','dv-000002',739252,NULL,50,'',1,1,NULL,0);
CREATE TABLE cadre_exemption (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  kind TEXT NOT NULL,
  ground TEXT NOT NULL,
  decision TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_exemption_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_exemption PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_exemption_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_exemption_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_exemption" VALUES('mi-01','dv-000002',739372,739433,'reduced','other','Nghị quyết số 05-NQ/CB',1,1,NULL,0);
CREATE TABLE cadre_journal (
  sequence INTEGER NOT NULL,
  operation TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  digest TEXT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT pk_cadre_journal PRIMARY KEY (sequence)
)
 STRICT
;
INSERT INTO "cadre_journal" VALUES(1,'nhap-1','thu-ky','2026-01-05T08:30:00.000000+00:00','nhập lần đầu','c04a53b81c90fed6ed05f3e9e99b95ad3386eec15b97d5f74089d439da3eb6e3','ea155e3f0c0892f66a681d22f797d2f9a9f67cfe6224155eaefe403221bc4fc3');
INSERT INTO "cadre_journal" VALUES(2,'','bi-thu','2026-02-05T08:30:00.000000+00:00','đính chính','cec3166ef27f8cd372ec6d138ee565e364683ac8fa39cf2869f115ac1795fac7','22d69a338a2c1a1a586a74a77719500cade3908abb65ff8fbc031caedf903e13');
CREATE TABLE cadre_meeting (
  id TEXT NOT NULL,
  branch TEXT NOT NULL,
  held_on INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_meeting_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_meeting PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_meeting_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_meeting_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_meeting" VALUES('sh-01','cb-01',739313,'regular',1,1,NULL,0);
INSERT INTO "cadre_meeting" VALUES('sh-02','cb-01',739344,'thematic',1,1,NULL,0);
CREATE TABLE cadre_member (
  id TEXT NOT NULL,
  full_name TEXT NOT NULL,
  born TEXT,
  admitted TEXT,
  official_on INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_member_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_member PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_member_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_member_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_member" VALUES('dv-000001','Nguyễn Văn Thử','1975','1998-05',729893,1,1,NULL,0);
INSERT INTO "cadre_member" VALUES('dv-000002','Trần Thị Thử',NULL,NULL,NULL,1,1,NULL,0);
CREATE TABLE cadre_membership (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  branch TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  kind TEXT NOT NULL,
  began TEXT NOT NULL,
  ended TEXT,
  missed_before TEXT,
  dues_paid_through INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_membership_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_membership PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_membership_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_membership_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_membership" VALUES('qt-01','dv-000001','cb-01',734156,NULL,'official','unstated',NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "cadre_membership" VALUES('qt-02','dv-000002','cb-01',739342,739525,'temporary','transferred','transferred','2025-01,2025-03',1502,1,1,NULL,0);
CREATE TABLE cadre_office_term (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  organisation TEXT NOT NULL,
  office TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_office_term_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_office_term PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_office_term_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_office_term_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_office_term" VALUES('cv-01','dv-000001','cb-01','Bí thư',739252,NULL,1,1,2,0);
INSERT INTO "cadre_office_term" VALUES('cv-01','dv-000001','cb-01','Bí thư',739252,NULL,2,2,NULL,1);
CREATE TABLE cadre_operation (
  operation TEXT NOT NULL,
  digest TEXT NOT NULL,
  written INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  CONSTRAINT pk_cadre_operation PRIMARY KEY (operation)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_operation" VALUES('nhap-1','c04a53b81c90fed6ed05f3e9e99b95ad3386eec15b97d5f74089d439da3eb6e3',23,0,1);
CREATE TABLE cadre_organisation (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_organisation_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_organisation PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_organisation_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_organisation_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_organisation" VALUES('cb-01','Chi bộ thôn Thử','branch',734156,NULL,1,1,NULL,0);
INSERT INTO "cadre_organisation" VALUES('xa-01','Đảng bộ xã Thử','branch',730120,739433,1,1,NULL,0);
CREATE TABLE cadre_payment (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  branch TEXT NOT NULL,
  month INTEGER NOT NULL,
  amount INTEGER NOT NULL CONSTRAINT ck_cadre_payment_amount CHECK (amount BETWEEN -1000000000000000 AND 1000000000000000),
  paid_on INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_payment_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_payment PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_payment_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_payment_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_payment" VALUES('np-01','dv-000001','cb-01',1502,45000,739346,'BL-12',1,1,NULL,0);
CREATE TABLE cadre_placement (
  id TEXT NOT NULL,
  organisation TEXT NOT NULL,
  parent TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_placement_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_placement PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_placement_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_placement_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_placement" VALUES('tt-01','cb-01','xa-01',734156,739433,1,1,NULL,0);
CREATE TABLE cadre_standing (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  kind TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_standing_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_standing PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_standing_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_standing_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_standing" VALUES('tc-01','dv-000001','official',729893,NULL,1,1,NULL,0);
CREATE TABLE cadre_suspension (
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  ground TEXT NOT NULL,
  decision TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  superseded INTEGER,
  withdrawn INTEGER CONSTRAINT ck_cadre_suspension_withdrawn CHECK (withdrawn IN (0, 1)),
  CONSTRAINT pk_cadre_suspension PRIMARY KEY (id, version),
  CONSTRAINT fk_cadre_suspension_recorded FOREIGN KEY(recorded) REFERENCES cadre_journal (sequence),
  CONSTRAINT fk_cadre_suspension_superseded FOREIGN KEY(superseded) REFERENCES cadre_journal (sequence)
)
 WITHOUT ROWID,
 STRICT
;
INSERT INTO "cadre_suspension" VALUES('dc-01','dv-000002',739464,739495,'inspection','',1,1,NULL,0);
CREATE TRIGGER tr_cadre_journal_update BEFORE UPDATE ON cadre_journal BEGIN SELECT RAISE(ABORT, 'cadre_journal is append-only'); END;
CREATE TRIGGER tr_cadre_journal_delete BEFORE DELETE ON cadre_journal BEGIN SELECT RAISE(ABORT, 'cadre_journal is append-only'); END;
CREATE TRIGGER tr_cadre_operation_update BEFORE UPDATE ON cadre_operation BEGIN SELECT RAISE(ABORT, 'cadre_operation is append-only'); END;
CREATE TRIGGER tr_cadre_operation_delete BEFORE DELETE ON cadre_operation BEGIN SELECT RAISE(ABORT, 'cadre_operation is append-only'); END;
CREATE INDEX ix_cadre_dues_month_late ON cadre_dues_month (late, member) WHERE late IS NOT NULL;
CREATE UNIQUE INDEX uq_cadre_organisation_current ON cadre_organisation (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_placement_organisation ON cadre_placement (organisation) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_placement_current ON cadre_placement (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_placement_parent ON cadre_placement (parent) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_member_current ON cadre_member (id) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_membership_current ON cadre_membership (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_membership_branch ON cadre_membership (branch) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_membership_member ON cadre_membership (member) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_standing_current ON cadre_standing (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_standing_member ON cadre_standing (member) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_exemption_member ON cadre_exemption (member) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_exemption_current ON cadre_exemption (id) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_suspension_current ON cadre_suspension (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_suspension_member ON cadre_suspension (member) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_dues_relief_current ON cadre_dues_relief (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_dues_relief_member ON cadre_dues_relief (member) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_office_term_organisation ON cadre_office_term (organisation) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_office_term_member ON cadre_office_term (member) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_office_term_current ON cadre_office_term (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_assignment_branch ON cadre_assignment (branch) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_assignment_current ON cadre_assignment (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_assignment_member ON cadre_assignment (member) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_book_closing_natural ON cadre_book_closing (branch, book) WHERE superseded IS NULL AND withdrawn = 0;
CREATE INDEX ix_cadre_book_closing_branch ON cadre_book_closing (branch) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_book_closing_current ON cadre_book_closing (id) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_meeting_current ON cadre_meeting (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_meeting_branch ON cadre_meeting (branch) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_attendance_member ON cadre_attendance (member, superseded, held_in, meeting, status) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_attendance_missed ON cadre_attendance (missed_in, member) WHERE missed_in IS NOT NULL;
CREATE UNIQUE INDEX uq_cadre_attendance_current ON cadre_attendance (id) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_attendance_natural ON cadre_attendance (meeting, member) WHERE superseded IS NULL AND withdrawn = 0;
CREATE UNIQUE INDEX uq_cadre_dues_line_current ON cadre_dues_line (id) WHERE superseded IS NULL;
CREATE UNIQUE INDEX uq_cadre_dues_line_natural ON cadre_dues_line (member, month, branch) WHERE superseded IS NULL AND withdrawn = 0;
CREATE UNIQUE INDEX uq_cadre_payment_current ON cadre_payment (id) WHERE superseded IS NULL;
CREATE INDEX ix_cadre_payment_member ON cadre_payment (member, month) WHERE superseded IS NULL AND withdrawn = 0;
COMMIT;

-- The people of the two old systems and what becomes of them (USR-145 to USR-147). The owner of the database loads them
-- once; the conversion makes accounts of them, union by union.
create table legacy_user (
  id bigint generated always as identity primary key,
  source varchar(6) not null check (source in ('FORMER', 'EXIT')),
  union_id bigint not null references union_org,
  login_name varchar(60) not null,
  name varchar(60),
  gender varchar(6) check (gender in ('MALE', 'FEMALE')),
  phone varchar(100),
  mobile varchar(60),
  email varchar(200),
  department varchar(200),
  position varchar(200),
  permissions varchar(1000),
  last_login_at timestamptz,
  taken_at timestamptz,
  user_id bigint references app_user
);
comment on table legacy_user is 'Users of the old systems who could log in; taken_at is null until they are taken over';
comment on column legacy_user.source is 'FORMER: the system of assistance, EXIT: the system of exits from hardship';
comment on column legacy_user.permissions is 'As the old system writes them, separated by the comma of lists';
create index legacy_user_union on legacy_user (union_id) where taken_at is null;
create index legacy_user_name on legacy_user (lower(login_name));
create index legacy_user_account on legacy_user (user_id) where user_id is not null;
revoke insert, delete, truncate on legacy_user from bangfu_app;

alter table conversion_run drop constraint conversion_run_step_check;
alter table conversion_run add constraint conversion_run_step_check check (step in ('TEMPORARY', 'FORMAL', 'USERS'));

create table user_upgrade_note (
  id bigint generated always as identity primary key,
  run_id bigint not null references conversion_run,
  dry boolean not null,
  union_id bigint not null references union_org,
  legacy_id bigint not null references legacy_user,
  kind varchar(20) not null
    check (kind in ('RENAMED', 'MERGED', 'ADMIN_LOST', 'ADMIN_WAITS', 'UNKNOWN_PERMISSION', 'REFUSED')),
  login_name varchar(60) not null,
  name varchar(60) not null,
  text varchar(500) not null
);
comment on table user_upgrade_note is 'What a run of the take-over of users did, or would do, that administrators have to know';
create index user_upgrade_note_union on user_upgrade_note (union_id);
create index user_upgrade_note_user on user_upgrade_note (legacy_id);
create index user_upgrade_note_run on user_upgrade_note (run_id);
revoke update, delete, truncate on user_upgrade_note from bangfu_app;

-- What the old systems call a permission of today. What is not here is reported and dropped.
insert into legacy_value (field, old_value, new_value) values
  ('permission', '困难职工档案', 'ARCHIVE'), ('permission', '职工档案管理', 'ARCHIVE'),
  ('permission', '帮扶救助', 'ASSISTANCE'), ('permission', '帮扶救助信息管理', 'ASSISTANCE'),
  ('permission', '信访接待', 'PETITION'), ('permission', '信访接待信息管理', 'PETITION'),
  ('permission', '政策咨询', 'CONSULTATION'), ('permission', '政策咨询信息管理', 'CONSULTATION'),
  ('permission', '法律援助', 'LEGAL_AID'), ('permission', '法律援助信息管理', 'LEGAL_AID'),
  ('permission', '职业介绍', 'EMPLOYMENT'), ('permission', '职业介绍信息管理', 'EMPLOYMENT'),
  ('permission', '技能培训', 'TRAINING'), ('permission', '技能培训信息管理', 'TRAINING'),
  ('permission', '报表管理', 'REPORT_FORM'), ('permission', '送温暖工程', 'REPORT_FORM'),
  ('permission', '金秋助学', 'REPORT_FORM'), ('permission', '农民工工作', 'REPORT_FORM'),
  ('permission', '财政专项资金', 'FUND'), ('permission', '帮扶资金', 'FUND'),
  ('permission', '政策文件', 'PUBLICATION'), ('permission', '政策文件管理', 'PUBLICATION'),
  ('permission', '提醒信息', 'REMINDER'), ('permission', '提醒信息管理', 'REMINDER'),
  ('permission', '用户管理', 'USER_ADMIN');

-- Where a household's archive stands (part 20 §3.1, §4): the narrow table that lists, reporting and
-- statistics work on. What is written in the archive lies apart, in archive_content and archive_member.
-- No index holds a column that reporting or closing an archive changes, so those updates stay small
-- (fillfactor leaves room for them on the page).
create sequence archive_seq start with 50 increment by 50;
create table archive (
  id bigint primary key default nextval('archive_seq'),
  employee_no varchar(20) collate "C" check (employee_no ~ '^[A-Za-z0-9-]{1,20}$'),
  loose_employee_no varchar(20),
  head_name varchar(30) collate pinyin not null,
  archive_type varchar(14) not null check (archive_type in ('URBAN_WORKER', 'MIGRANT_WORKER')),
  hardship_category varchar(21)
    check (hardship_category in ('SUBSISTENCE_ALLOWANCE', 'BORDERLINE', 'SUDDEN_HARDSHIP', 'ELIGIBLE_UNCOVERED')),
  filing_standard varchar(11)
    check (filing_standard in ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS')),
  archive_level varchar(11) not null
    check (archive_level in ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL', 'COUNTY', 'GRASSROOTS')),
  archive_class varchar(9) not null check (archive_class in ('STOCK', 'INCREMENT', 'RELAPSED')),
  life_state varchar(12) not null
    check (life_state in ('DRAFT', 'ACTIVE', 'DEREGISTERED', 'EXITED', 'MERGED', 'DELETED')),
  filing_union_id bigint not null references union_org,
  filing_union_path varchar(300) collate "C" not null,
  province_id bigint references union_org,
  prefecture_id bigint references union_org,
  county_id bigint references union_org,
  holder_union_id bigint not null references union_org,
  holder_depth smallint not null,
  sent_back boolean not null default false,
  filing_date date,
  declaring_unit varchar(100),
  filer varchar(50),
  reviewer varchar(50),
  first_national_at timestamptz,
  last_report_at timestamptz,
  content_version integer not null default 1,
  submission uuid,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint archive_employee_no_unique unique (filing_union_id, employee_no),
  constraint archive_submission_unique unique (submission),
  check (filing_union_path like '%/' || filing_union_id || '/'),
  check (filing_union_path like '%/' || holder_union_id || '/%'),
  check (life_state not in ('ACTIVE', 'DEREGISTERED', 'EXITED') or (employee_no is not null and filing_date is not null)),
  check (life_state not in ('DRAFT', 'MERGED', 'DELETED') or employee_no is null),
  check (life_state <> 'DRAFT' or holder_union_id = filing_union_id),
  check (not sent_back or life_state <> 'DRAFT')
) with (fillfactor = 80);
comment on table archive is 'One row per hardship household: the archive''s state; id is the archive number, never reused';
comment on column archive.employee_no is 'Unique in the filing union; only archives that are neither draft, merged nor deleted have one';
comment on column archive.loose_employee_no is 'The number a draft, merged or deleted archive was given; it occupies nothing';
comment on column archive.head_name is 'Name of the head, repeated from archive_content: lists search and sort by it';
comment on column archive.filing_union_path is 'Path of the filing union: own union and below is one range of this column';
comment on column archive.province_id is 'The union of provincial level on the way to the filing union, or null; likewise below';
comment on column archive.holder_union_id is 'Highest union the archive has been reported to; the filing union while unreported';
comment on column archive.content_version is 'Counts the saves of the form; tells a stale save from a report that came between';
comment on column archive.submission is 'Number of the form that made the archive: a form sent twice makes one archive (ARC-035)';

-- Every level reads its lists in the order of one of these, newest first or by name, without sorting.
create index archive_by_date on archive (filing_date, id);
create index archive_province_date on archive (province_id, filing_date, id);
create index archive_prefecture_date on archive (prefecture_id, filing_date, id);
create index archive_county_date on archive (county_id, filing_date, id);
create index archive_union_date on archive (filing_union_id, filing_date, id);
create index archive_by_name on archive (head_name, id);
create index archive_province_name on archive (province_id, head_name, id);
create index archive_prefecture_name on archive (prefecture_id, head_name, id);
create index archive_county_name on archive (county_id, head_name, id);
create index archive_by_number on archive (employee_no, id);
-- order by union and number, and the range of a grass-roots union with those below it
create index archive_path_number on archive (filing_union_path, employee_no, id);

-- Single characters and pairs of a text: Chinese names are too short for trigrams.
create function text_grams(t text) returns text[] language sql immutable strict parallel safe as
$$
  select array(select distinct substr(t, i, n)
                 from generate_series(1, char_length(t)) i, generate_series(1, 2) n
                where i + n - 1 <= char_length(t))
$$;
-- True if the text contains the part looked for; answered by an index over text_grams(t collate "C").
create function has_text(t text, part text) returns boolean language sql immutable parallel safe as
$$ select text_grams(t collate "C") @> text_grams(part collate "C") and position(part in t) > 0 $$;
create index archive_name_grams on archive using gin (text_grams(head_name collate "C"));

select keep_history('archive');
revoke delete on archive from bangfu_app;

-- One row per identity number of every archive in state ACTIVE: the primary key makes a household unique
-- in the whole country, also when two unions save at the same instant (ARC-044). The digest, never the number.
create table archive_person_claim (
  digest bytea primary key check (octet_length(digest) = 32),
  archive_id bigint not null references archive,
  member_id bigint
);
comment on column archive_person_claim.member_id is 'The member, or null for the head';
create index archive_person_claim_archive on archive_person_claim (archive_id);

-- Index of an archive's life (ARC §3.3): who did what when. What changed is the difference of the
-- versions that the history tables keep under the same act.
create table archive_change (
  id bigint generated always as identity primary key,
  archive_id bigint not null references archive,
  act_id bigint not null references business_act,
  kind varchar(22) not null check (kind in (
    'CREATED', 'EDITED', 'REPORTED', 'SENT_BACK', 'DEREGISTERED', 'EXITED', 'RESTORED', 'RELAPSED', 'HEAD_CHANGED',
    'STANDARD_CHANGED', 'BULK_CHANGED', 'MERGED', 'TRANSFERRED', 'UNION_MOVED', 'ATTACHMENT_ADDED',
    'ATTACHMENT_REMOVED', 'IMPORTED', 'CONVERTED', 'SENT_BACK_BY_SYSTEM', 'DEREGISTERED_BY_SYSTEM')),
  at timestamptz not null,
  union_id bigint not null,
  union_name varchar(60) not null,
  user_id bigint not null,
  user_name varchar(60) not null
);
comment on table archive_change is 'Inserted only';
create index archive_change_archive on archive_change (archive_id, id);
create index archive_change_user on archive_change (user_id, id);
revoke update, delete on archive_change from bangfu_app;

-- Content changed after it was reported to a union, and that union has not looked yet (ARC-038): the row
-- goes when it opens the change record or gets the archive anew.
create table archive_unseen_change (
  union_id bigint not null references union_org,
  archive_id bigint not null references archive,
  changed_at timestamptz not null,
  primary key (union_id, archive_id)
);
create index archive_unseen_change_archive on archive_unseen_change (archive_id);

-- Notices of the national union and of provinces, and their work briefs (part 80). A text that was deleted stays as a
-- row, so that what was read about it keeps its meaning.
create table notice (
  id bigint generated always as identity primary key,
  publisher_id bigint not null references union_org,
  title varchar(200) not null check (char_length(title) >= 2),
  content text not null check (char_length(content) <= 50000),
  shown boolean not null,
  published_on date not null,
  shown_until date,
  top boolean not null,
  deleted boolean not null default false,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (shown_until >= published_on)
);
create index notice_by_day on notice (publisher_id, top desc, published_on desc, id desc) where not deleted;
select keep_history('notice');
revoke delete on notice from bangfu_app;

-- Who has opened a notice, the first time (INF-050)
create table notice_reading (
  notice_id bigint not null references notice,
  user_id bigint not null references app_user,
  union_id bigint not null references union_org,
  at timestamptz not null,
  primary key (notice_id, user_id)
);
create index notice_reading_union on notice_reading (union_id);
revoke update, delete on notice_reading from bangfu_app;

create table work_brief (
  id bigint generated always as identity primary key,
  publisher_id bigint not null references union_org,
  title varchar(200) not null check (char_length(title) >= 2),
  issue_no varchar(30),
  keywords varchar(100),
  content text not null check (char_length(content) <= 200000),
  published_on date not null,
  deleted boolean not null default false,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
create index work_brief_by_day on work_brief (published_on desc, id desc) where not deleted;
create index work_brief_publisher on work_brief (publisher_id, published_on desc, id desc) where not deleted;
select keep_history('work_brief');
revoke delete on work_brief from bangfu_app;

-- A line knows union, archive and day of its record: money is summed by them, a million lines at a time, and a join with
-- the records would be most of the work. Kept by the database.
alter table assistance_line add column union_id bigint references union_org;
alter table assistance_line add column archive_id bigint;
alter table assistance_line add column assist_date date;
comment on column assistance_line.union_id is 'Like the two columns after: copied from the record, kept by triggers';

alter table assistance_line disable trigger user;
update assistance_line l set union_id = a.owner_union_id, archive_id = a.archive_id, assist_date = a.assist_date
  from assistance a where a.id = l.assistance_id;
alter table assistance_line enable trigger user;
alter table assistance_line add constraint assistance_line_of_record check (num_nulls(union_id, archive_id, assist_date) = 0);
select keep_history('assistance_line');
update assistance_line_history h set union_id = a.owner_union_id, archive_id = a.archive_id, assist_date = a.assist_date
  from assistance_history a where a.id = h.assistance_id and a.valid_from <= h.valid_from and a.valid_to > h.valid_from;

create function fill_assistance_line() returns trigger language plpgsql as
$$
begin
  select a.owner_union_id, a.archive_id, a.assist_date into new.union_id, new.archive_id, new.assist_date
    from assistance a where a.id = new.assistance_id;
  return new;
end
$$;
create trigger fill_assistance_line before insert on assistance_line for each row execute function fill_assistance_line();

create function assistance_line_follows() returns trigger language plpgsql as
$$
begin
  update assistance_line set archive_id = new.archive_id, assist_date = new.assist_date where assistance_id = new.id;
  return null;
end
$$;
create trigger assistance_line_follows after update of archive_id, assist_date on assistance for each row
  when (old.archive_id <> new.archive_id or old.assist_date <> new.assist_date) execute function assistance_line_follows();

-- All that is asked for sums: read without the table
create index assistance_line_use on assistance_line (fund_year, fund_type_id, union_id)
  include (archive_id, measure_id, assist_date, amount);
-- What a union has not yet put into a table
create index assistance_line_free on assistance_line (union_id, fund_type_id, fund_year, summary_class, assist_date, id)
  where not summarized;

-- Real-name summary tables (part 40, 3.10). Like records of help: owned by the union that makes them, held by the union
-- they were reported to last.
create sequence summary_table_seq start with 150 increment by 50;
create table summary_table (
  id bigint primary key default nextval('summary_table_seq'),
  table_no varchar(18) collate "C" not null,
  fund_group varchar(7) not null check (fund_group in ('CENTRAL', 'LOCAL')),
  fund_year smallint not null check (fund_year between 2007 and 2999),
  fund_type_id bigint not null references code_value,
  summary_class varchar(19) not null check (summary_class in ('LIVING_AID', 'MEDICAL_AID', 'JOB_PLACEMENT',
    'EDUCATION_AID', 'VOCATIONAL_TRAINING', 'LEGAL_AID', 'OTHER')),
  title varchar(100),
  owner_union_id bigint not null references union_org,
  owner_union_path varchar(300) collate "C" not null,
  holder_union_id bigint not null references union_org,
  holder_depth smallint not null,
  sent_back boolean not null default false,
  filler varchar(50) not null,
  phone varchar(40) not null,
  fill_date date not null check (fill_date >= date '2007-01-01'),
  row_count integer not null default 0 check (row_count >= 0),
  project_count integer not null default 0 check (project_count >= 0),
  total numeric(14,2) not null default 0 check (total >= 0),
  frozen_at timestamptz,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  constraint summary_table_no_unique unique (table_no),
  check (owner_union_path like '%/' || owner_union_id || '/'),
  check (owner_union_path like '%/' || holder_union_id || '/%'),
  check (fund_group = 'LOCAL' or summary_class <> 'OTHER'),
  check ((frozen_at is not null) = (holder_union_id <> owner_union_id))
);
comment on table summary_table is 'A list of who was given money of one kind, year and class, to be signed and reported';
comment on column summary_table.row_count is 'Rows of persons; like project_count and total kept by the database with the rows';
comment on column summary_table.frozen_at is 'Moment of reporting: persons are shown as the history knows them then (FND-058); null while the owner holds it';
create index summary_table_class on summary_table (fund_group, summary_class, owner_union_path, id);
create index summary_table_owner on summary_table (owner_union_path, id);
create index summary_table_holder on summary_table (holder_union_id, id);
create index summary_table_fund_type on summary_table (fund_type_id);
insert into code_use (table_key, used_in, used_column) values ('fund_type', 'summary_table', 'fund_type_id');

-- One amount, one table (FND-056): the constraint is the rule.
create table summary_row (
  id bigint generated always as identity primary key,
  table_id bigint not null references summary_table,
  line_id bigint references assistance_line,
  project_id bigint references other_assistance,
  constraint summary_row_one_amount unique (line_id),
  constraint summary_row_one_project unique (project_id),
  check (num_nonnulls(line_id, project_id) = 1)
);
create index summary_row_table on summary_row (table_id, id);
create index other_assistance_free on other_assistance (owner_union_id, fund_type_id, fund_year, summary_class, project_date, id)
  where not summarized;
revoke update on summary_row from bangfu_app;
select keep_history('summary_table');
select keep_history('summary_row');

-- Rows carry with them the mark of their lines, and number and sum of their table.
create function summary_rows_added() returns trigger language plpgsql as
$$
begin
  if exists (select from new_rows n join summary_table t on t.id = n.table_id
              where t.holder_union_id <> t.owner_union_id) then
    raise exception 'Rows of a reported table do not change' using errcode = 'BF020';
  end if;
  if exists (select from new_rows n join summary_table t on t.id = n.table_id join assistance_line l on l.id = n.line_id
              where (l.union_id, l.fund_type_id, l.fund_year, l.summary_class)
                 <> (t.owner_union_id, t.fund_type_id, t.fund_year, t.summary_class)) then
    raise exception 'A line does not fit its table' using errcode = 'BF021';
  end if;
  if exists (select from new_rows n join summary_table t on t.id = n.table_id join other_assistance o on o.id = n.project_id
              where (o.owner_union_id, o.fund_type_id, o.fund_year, o.summary_class)
                 <> (t.owner_union_id, t.fund_type_id, t.fund_year, t.summary_class)) then
    raise exception 'A project does not fit its table' using errcode = 'BF021';
  end if;
  update assistance_line l set summarized = true from new_rows n where l.id = n.line_id;
  update other_assistance o set summarized = true from new_rows n where o.id = n.project_id;
  update summary_table t set row_count = t.row_count + s.lines, project_count = t.project_count + s.projects,
      total = t.total + s.amount
    from (select n.table_id, count(l.id) as lines, count(o.id) as projects, sum(coalesce(l.amount, o.amount)) as amount
            from new_rows n left join assistance_line l on l.id = n.line_id
            left join other_assistance o on o.id = n.project_id group by n.table_id) s
   where t.id = s.table_id;
  return null;
end
$$;
create trigger summary_rows_added after insert on summary_row referencing new table as new_rows
  for each statement execute function summary_rows_added();

create function summary_rows_removed() returns trigger language plpgsql as
$$
begin
  if exists (select from old_rows n join summary_table t on t.id = n.table_id
              where t.holder_union_id <> t.owner_union_id) then
    raise exception 'Rows of a reported table do not change' using errcode = 'BF020';
  end if;
  update summary_table t set row_count = t.row_count - s.lines, project_count = t.project_count - s.projects,
      total = t.total - s.amount
    from (select n.table_id, count(l.id) as lines, count(o.id) as projects, sum(coalesce(l.amount, o.amount)) as amount
            from old_rows n left join assistance_line l on l.id = n.line_id
            left join other_assistance o on o.id = n.project_id group by n.table_id) s
   where t.id = s.table_id;
  update assistance_line l set summarized = false from old_rows n where l.id = n.line_id;
  update other_assistance o set summarized = false from old_rows n where o.id = n.project_id;
  return null;
end
$$;
create trigger summary_rows_removed after delete on summary_row referencing old table as old_rows
  for each statement execute function summary_rows_removed();

-- The mark says nothing else than that there is a row.
create function keep_summarized() returns trigger language plpgsql as
$$
begin
  if new.summarized <> exists (select from summary_row r where r.line_id = new.id) then
    raise exception 'A line is marked by its row in a table only' using errcode = 'BF022';
  end if;
  return new;
end
$$;
create trigger keep_summarized before update of summarized on assistance_line for each row
  when (old.summarized <> new.summarized) execute function keep_summarized();
create trigger keep_summarized_new before insert on assistance_line for each row
  when (new.summarized) execute function keep_summarized();

create function keep_summarized_project() returns trigger language plpgsql as
$$
begin
  if new.summarized <> exists (select from summary_row r where r.project_id = new.id) then
    raise exception 'A project is marked by its row in a table only' using errcode = 'BF022';
  end if;
  return new;
end
$$;
create trigger keep_summarized before update of summarized on other_assistance for each row
  when (old.summarized <> new.summarized) execute function keep_summarized_project();
create trigger keep_summarized_new before insert on other_assistance for each row
  when (new.summarized) execute function keep_summarized_project();

create function guard_summarized_project() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' then
    raise exception 'A project that stands in a table is not deleted' using errcode = 'BF023';
  end if;
  if (old.project_date, old.measure_id, old.amount, old.fund_type_id, old.fund_year, old.summary_class)
     is distinct from (new.project_date, new.measure_id, new.amount, new.fund_type_id, new.fund_year, new.summary_class) then
    raise exception 'A project that stands in a table is not changed' using errcode = 'BF023';
  end if;
  return new;
end
$$;
create trigger guard_summarized_project before update or delete on other_assistance for each row
  when (old.summarized) execute function guard_summarized_project();

-- A line in a table is neither changed nor deleted (FND-057), nor what its record says about day and form (AST-046).
create function guard_summarized_line() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' then
    raise exception 'A line that stands in a table is not deleted' using errcode = 'BF023';
  end if;
  if (old.assistance_id, old.measure_id, old.amount, old.fund_type_id, old.fund_year, old.summary_class)
     is distinct from (new.assistance_id, new.measure_id, new.amount, new.fund_type_id, new.fund_year, new.summary_class) then
    raise exception 'A line that stands in a table is not changed' using errcode = 'BF023';
  end if;
  return new;
end
$$;
create trigger guard_summarized_line before update or delete on assistance_line for each row
  when (old.summarized) execute function guard_summarized_line();

create function guard_summarized_record() returns trigger language plpgsql as
$$
begin
  if exists (select from assistance_line l where l.assistance_id = old.id and l.summarized) then
    raise exception 'A record with a line in a table keeps day and form' using errcode = 'BF023';
  end if;
  return new;
end
$$;
create trigger guard_summarized_record before update of assisted, form, assist_date on assistance for each row
  when (old.assisted <> new.assisted or old.form is distinct from new.form or old.assist_date <> new.assist_date)
  execute function guard_summarized_record();

-- The head is what the rows were chosen by, and stays with a table that was reported.
create function guard_summary_table() returns trigger language plpgsql as
$$
begin
  if old.row_count + old.project_count > 0 and (old.fund_group, old.fund_year, old.fund_type_id, old.summary_class)
     is distinct from (new.fund_group, new.fund_year, new.fund_type_id, new.summary_class) then
    raise exception 'The head of a table with rows stays' using errcode = 'BF024';
  end if;
  if old.frozen_at is not null and (old.title, old.filler, old.phone, old.fill_date)
     is distinct from (new.title, new.filler, new.phone, new.fill_date) then
    raise exception 'The head of a reported table stays' using errcode = 'BF024';
  end if;
  return new;
end
$$;
create trigger guard_summary_table before update on summary_table for each row execute function guard_summary_table();

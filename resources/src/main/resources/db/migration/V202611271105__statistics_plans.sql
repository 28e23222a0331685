-- What a user wants to count again, under a name of his own (STA-012).
create sequence statistics_plan_seq start with 50 increment by 50;
create table statistics_plan (
  id bigint primary key default nextval('statistics_plan_seq'),
  owner_id bigint not null,
  page varchar(20) not null,
  plan_name varchar(30) not null check (plan_name <> ''),
  version integer not null default 1,
  constraint statistics_plan_name_unique unique (owner_id, page, plan_name)
);
comment on column statistics_plan.page is 'Which statistic it is of';

create table statistics_plan_value (
  plan_id bigint not null references statistics_plan,
  value_key varchar(80) not null,
  value_text varchar(2000) not null,
  primary key (plan_id, value_key)
);
comment on table statistics_plan_value is 'What was chosen and typed; a day can be one that moves with today';

-- Only values that differ from the delivered ones stand here (USR-097)
create table system_parameter (
  name varchar(40) primary key,
  value varchar(500) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
revoke delete on system_parameter from bangfu_app;
select keep_history('system_parameter');

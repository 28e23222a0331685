-- Tables in which the server itself keeps the state of jobs (prefix bangfu_) and timers. They come
-- from here because the server creates them only at first use, as its own role and not always in
-- a transaction where it can. Names and columns are the server's, not ours.

create table bangfu_jobinstancedata (
  jobinstanceid serial primary key,
  name          varchar(512),
  apptag        varchar(512)
);

create table bangfu_executioninstancedata (
  jobexecid     serial primary key,
  jobinstanceid bigint not null references bangfu_jobinstancedata (jobinstanceid),
  createtime    timestamp,
  starttime     timestamp,
  endtime       timestamp,
  updatetime    timestamp,
  parameters    bytea,
  batchstatus   varchar(512),
  exitstatus    varchar(512)
);
create index bangfu_executioninstancedata_instance on bangfu_executioninstancedata (jobinstanceid);

create table bangfu_stepexecutioninstancedata (
  stepexecid       serial primary key,
  jobexecid        bigint not null references bangfu_executioninstancedata (jobexecid),
  batchstatus      varchar(512),
  exitstatus       varchar(512),
  stepname         varchar(512),
  readcount        integer,
  writecount       integer,
  commitcount      integer,
  rollbackcount    integer,
  readskipcount    integer,
  processskipcount integer,
  filtercount      integer,
  writeskipcount   integer,
  starttime        timestamp,
  endtime          timestamp,
  persistentdata   bytea
);
create index bangfu_stepexecutioninstancedata_execution on bangfu_stepexecutioninstancedata (jobexecid);

create table bangfu_jobstatus (
  id  bigint not null references bangfu_jobinstancedata (jobinstanceid),
  obj bytea
);
create index bangfu_jobstatus_id on bangfu_jobstatus (id);

create table bangfu_stepstatus (
  id  bigint not null references bangfu_stepexecutioninstancedata (stepexecid),
  obj bytea
);
create index bangfu_stepstatus_id on bangfu_stepstatus (id);

create table bangfu_checkpointdata (
  id  varchar(512),
  obj bytea
);
create index bangfu_checkpointdata_id on bangfu_checkpointdata (id);

create table "EJB__TIMER__TBL" (
  "CREATIONTIMERAW"      bigint       not null,
  "BLOB"                 bytea,
  "TIMERID"              varchar(255) not null,
  "CONTAINERID"          bigint       not null,
  "OWNERID"              varchar(255),
  "STATE"                integer      not null,
  "PKHASHCODE"           integer      not null,
  "INTERVALDURATION"     bigint       not null,
  "INITIALEXPIRATIONRAW" bigint       not null,
  "LASTEXPIRATIONRAW"    bigint       not null,
  "SCHEDULE"             varchar(255),
  "APPLICATIONID"        bigint       not null,
  constraint "EJB__TIMER__TBL_pkey" primary key ("TIMERID")
);

grant select, insert, update, delete on
  bangfu_jobinstancedata, bangfu_executioninstancedata, bangfu_stepexecutioninstancedata,
  bangfu_jobstatus, bangfu_stepstatus, bangfu_checkpointdata, "EJB__TIMER__TBL"
  to bangfu_app;
grant usage, select on
  bangfu_jobinstancedata_jobinstanceid_seq, bangfu_executioninstancedata_jobexecid_seq,
  bangfu_stepexecutioninstancedata_stepexecid_seq
  to bangfu_app;

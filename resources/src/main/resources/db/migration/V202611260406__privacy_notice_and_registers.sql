-- What every worker is told before his data is taken (USR-131); one row, written by the national administrator.
create table privacy_notice (
  id integer primary key check (id = 1),
  processor varchar(1000) not null,
  purposes varchar(1000) not null,
  data_kinds varchar(1000) not null,
  retention varchar(1000) not null,
  rights varchar(1000) not null,
  sensitive varchar(1000) not null,
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0
);
select keep_history('privacy_notice');
revoke insert, delete on privacy_notice from bangfu_app;

-- Assessments and incidents (USR-137): kept for ever, which is longer than the three years asked for.
create table privacy_register (
  id bigint generated always as identity primary key,
  kind varchar(20) not null check (kind in ('IMPACT_ASSESSMENT', 'INCIDENT')),
  happened_on date not null,
  subject varchar(200) not null,
  findings varchar(2000),
  data_kinds varchar(2000),
  cause varchar(2000),
  harm varchar(2000),
  measures varchar(2000),
  notification varchar(2000),
  entered_at timestamptz not null,
  entered_by varchar(60) not null,
  changed_at timestamptz not null,
  changed_by varchar(60) not null,
  version integer not null default 0,
  check (kind <> 'IMPACT_ASSESSMENT' or findings is not null),
  check (kind <> 'INCIDENT' or (data_kinds is not null and cause is not null and harm is not null
                                and measures is not null and notification is not null))
);
create index privacy_register_by_day on privacy_register (kind, happened_on, id);
select keep_history('privacy_register');
revoke delete on privacy_register from bangfu_app;

select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
insert into privacy_notice (id, processor, purposes, data_kinds, retention, rights, sensitive, entered_at, entered_by,
                            changed_at, changed_by)
values (1,
  '个人信息处理者为{unit},联系电话:{phone}。档案逐级上报后,上级工会在其职责范围内共同处理。',
  '为认定困难职工家庭、实施帮扶救助和统计分析,由工会工作人员在全国工会帮扶工作管理系统中录入、核对、逐级上报和保存。',
  '本人和家庭成员的姓名、性别、民族、出生日期、身份证号、联系方式、住址、工作单位、健康状况、医疗保险、收入与支出、致困原因和银行卡信息。',
  '建档期间及档案注销后的规定年限内保存;期满后,经上级工会批准予以删除或匿名化处理。',
  '您可以向建档工会提出查阅、复制、更正、补充或删除个人信息的申请,建档工会核对身份后在15个工作日内答复;对答复有异议的,可以向上级工会反映。',
  '身份证号、银行卡号、联系方式、健康状况、收入、住址和不满14周岁未成年人的信息属于敏感个人信息,仅在认定困难和发放帮扶所必需的范围内加密保存、遮挡显示。不提供这些信息的,可能无法认定困难或发放帮扶资金,不影响您的其他权益。',
  now(), 'SYSTEM', now(), 'SYSTEM');

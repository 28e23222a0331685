-- Formal archives of V2.0 and their conversion (part 50 F.2, ARC-177). They are loaded into the tables of all archives with
-- what has a field of its own; every other value stands here as V2.0 wrote it until it is mapped by legacy_value.
create table legacy_formal (
  archive_id bigint primary key references archive,
  converted_at timestamptz
);
comment on table legacy_formal is 'Formal archives taken over from V2.0; converted_at is null until the conversion';
create index legacy_formal_open on legacy_formal (archive_id) where converted_at is null;
revoke insert, delete on legacy_formal from bangfu_app;

create table legacy_text (
  archive_id bigint not null references archive,
  member_id bigint,
  field varchar(30) not null check (field in ('health', 'disability', 'hukouType', 'headIdentity', 'memberIdentity', 'workSince',
    'insured', 'phone', 'industry', 'floorArea', 'cause', 'category', 'modelWorker', 'target')),
  old_value varchar(500) not null
);
comment on table legacy_text is 'Values of V2.0 that are mapped by the conversion; member_id is null for head and household';
create index legacy_text_archive on legacy_text (archive_id);
revoke insert, update, delete on legacy_text from bangfu_app;

alter table conversion_run
  add column step varchar(9) not null default 'TEMPORARY' check (step in ('TEMPORARY', 'FORMAL')),
  add column records_before bigint,
  add column records_after bigint,
  add column amount_before numeric(18,2),
  add column amount_after numeric(18,2);
comment on column conversion_run.records_before is 'What other rooms keep of archives: records of help';

-- Part 21 section 7. What is not here becomes empty.
insert into legacy_value (field, old_value, new_value) values
  ('health', '良好', 'GOOD'), ('health', '残疾', 'DISABLED'),
  ('health', '癌症', 'ILL|恶性肿瘤'), ('health', '尿毒症', 'ILL|终末期肾病'),
  ('headIdentity', '在岗', '在岗'), ('headIdentity', '下(待)岗', '下(待)岗'), ('headIdentity', '失(无)业', '失(无)业'),
  ('headIdentity', '退休', '退休'), ('headIdentity', '病休', '病休'), ('headIdentity', '内退', '内退'),
  ('headIdentity', '农民工', 'MIGRANT_WORKER|在岗'),
  ('memberIdentity', '在岗', 'WORKER'), ('memberIdentity', '职工', 'WORKER'), ('memberIdentity', '农民', 'FARMER'),
  ('memberIdentity', '农民工', 'MIGRANT_WORKER'), ('memberIdentity', '军人', 'SOLDIER'), ('memberIdentity', '自由职业', 'FREELANCE'),
  ('memberIdentity', '无业', 'UNEMPLOYED'), ('memberIdentity', '学生', 'STUDENT'), ('memberIdentity', '学龄前', 'PRESCHOOL'),
  ('insured', '否', 'NONE|无医保'), ('insured', '是', 'BASIC'),
  ('industry', '教育', '83'), ('industry', '房地产业', '70'), ('industry', '国际组织', '97'), ('industry', '纺织系统', '17'),
  ('industry', '煤炭系统', '06'), ('industry', '化工系统', '26'), ('industry', '医药系统', '27'), ('industry', '冶金系统', '31'),
  ('industry', '医疗卫生', '84'), ('industry', '国家机关', '92'),
  ('cause', '本人大病', 'OWN_ILLNESS'), ('cause', '供养直系亲属大病', 'DEPENDENT_ILLNESS'), ('cause', '本人残疾', 'OWN_DISABILITY'),
  ('cause', '家属残疾', 'FAMILY_DISABILITY'), ('cause', '无劳动能力', 'UNABLE_TO_WORK'), ('cause', '有劳动能力而未就业', 'ABLE_BUT_JOBLESS'),
  ('cause', '下岗失业', 'LAID_OFF'), ('cause', '自然灾害', 'NATURAL_DISASTER'), ('cause', '重大事故', 'MAJOR_ACCIDENT'),
  ('cause', '子女上学', 'CHILD_EDUCATION'), ('cause', '未参加社会保险', 'NO_SOCIAL_INSURANCE'),
  ('cause', '社会保险待遇落实不到位', 'BENEFITS_NOT_PAID'), ('cause', '其他', 'OTHER'),
  ('category', '低保户', 'SUBSISTENCE_ALLOWANCE'), ('category', '低保边缘户', 'BORDERLINE'), ('category', '意外致困户', 'SUDDEN_HARDSHIP'),
  ('category', '应保未保', 'ELIGIBLE_UNCOVERED'),
  ('modelWorker', '', '非劳模'), ('target', '是', 'true'), ('target', '否', 'false');
insert into legacy_value (field, old_value, new_value)
  select 'health', value_name, 'ILL|' || value_name from code_value where table_key = 'disease_category';
insert into legacy_value (field, old_value, new_value)
  select 'modelWorker', value_name, value_name from code_value where table_key = 'model_worker';
insert into legacy_value (field, old_value, new_value)
  select 'industry', value_name, code from code_value where table_key = 'industry' and parent_id is null
  on conflict do nothing;
insert into legacy_value (field, old_value, new_value)
  select 'disability', k.name || '残疾' || d.name, k.constant || '|' || d.constant
    from (values ('视力', 'VISUAL'), ('听力', 'HEARING'), ('言语', 'SPEECH'), ('智力', 'INTELLECTUAL'), ('肢体', 'PHYSICAL'),
            ('精神', 'MENTAL'), ('多重', 'MULTIPLE')) k (name, constant),
         (values ('一级(极重度)', 'FIRST'), ('二级(重度)', 'SECOND'), ('三级(中度)', 'THIRD'), ('四级(轻度)', 'FOURTH')) d (name, constant);

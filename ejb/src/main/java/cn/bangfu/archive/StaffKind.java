package cn.bangfu.archive;

/** Worker or cadre; decides the age limit of women (FLD part 3.2). */
public enum StaffKind {
  WORKER,
  CADRE
}

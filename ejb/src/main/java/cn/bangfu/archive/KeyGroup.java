package cn.bangfu.archive;

/** The group of households with priority that a target belongs to (ARC-126). */
public enum KeyGroup {
  UNDEREMPLOYED,
  UNCOVERED,
  EXPENSE_HARDSHIP,
  URBAN_MIGRANT_WORKER,
  SUPPLY_SIDE_REFORM,
  OTHER
}

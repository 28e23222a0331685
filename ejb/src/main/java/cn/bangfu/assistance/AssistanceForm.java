package cn.bangfu.assistance;

/** How help is given: with money, by a policy, or by resources of society (AST-026). */
public enum AssistanceForm {
  FUNDS,
  POLICY,
  RESOURCES
}

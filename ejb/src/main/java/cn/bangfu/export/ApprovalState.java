package cn.bangfu.export;

/** Whether the next higher union has agreed (part 50 D.1). */
public enum ApprovalState {
  PENDING,
  APPROVED,
  REFUSED
}

package cn.bangfu.unionorg;

/** Whether a union's own users have confirmed its data (part 10, 5.2). */
public enum ConfirmState {
  UNCONFIRMED,
  CONFIRMED
}

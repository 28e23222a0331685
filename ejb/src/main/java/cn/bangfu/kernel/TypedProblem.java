package cn.bangfu.kernel;

/** What is typed is no value of its kind; args: what is typed. */
public enum TypedProblem implements Problem {
  DATE,
  AMOUNT
}

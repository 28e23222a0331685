package cn.bangfu.archive.transfer;

/** How far a transfer is. */
public enum TransferState {
  OPEN,
  DONE
}

package cn.bangfu.archive.attachment;

/** What a file of an archive proves (FLD part 3.8). */
public enum AttachmentKind {
  IDENTITY,
  INCOME,
  BANK_CARD,
  LABOUR_CONTRACT,
  ALLOWANCE_CERTIFICATE,
  DIAGNOSIS,
  MEDICAL_RECEIPT,
  DISABILITY_CARD,
  DISASTER_PROOF,
  SCHOOL_PROOF,
  OTHER
}

package cn.bangfu.security;

/** A new data key was put to use; the old values wait to be sealed with it (USR-116). */
public record KeyRenewalOrdered(short keyVersion) {}

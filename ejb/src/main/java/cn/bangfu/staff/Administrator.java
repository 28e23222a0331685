package cn.bangfu.staff;

/** Whom to ask about accounts. */
public record Administrator(String name, String phone, String unionName) {}

package cn.bangfu.server.demo;

/** A person with an account. */
record DemoUser(long id, String name) {}

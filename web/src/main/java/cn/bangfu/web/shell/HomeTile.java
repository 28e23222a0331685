package cn.bangfu.web.shell;

/**
 * One line of the to-do block of the home page (INF-009): a number that leads to the list with the
 * same total.
 */
public record HomeTile(String key, String count, String outcome, String parameter, String value) {}

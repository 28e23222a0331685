package cn.bangfu.staff;

/**
 * One try at the log-in page.
 *
 * @param captchaPassed true if the characters of the picture (or of the sound) came back right
 */
public record LogInAttempt(String loginName, String password, String ip, boolean captchaPassed) {}

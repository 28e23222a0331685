package cn.bangfu.staff;

/**
 * What came of saving an account.
 *
 * @param password the initial password that was set, or null if none was
 * @param awaitsConfirmation true if the administration waits for the security administrator
 */
public record SavedStaff(long userId, IssuedPassword password, boolean awaitsConfirmation) {}

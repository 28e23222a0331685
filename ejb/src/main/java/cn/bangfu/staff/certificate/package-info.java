/**
 * Digital certificates of accounts: whom the installation trusts, which certificates are registered
 * for whom, who must use one, and whether a presented one is good (USR-057 to USR-070).
 *
 * <p>The log-in itself stands in {@code staff}; a log-in by certificate ends in the same session.
 */
package cn.bangfu.staff.certificate;

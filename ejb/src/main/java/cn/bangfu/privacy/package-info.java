/**
 * What persons are told about their data and what they may ask for (USR-131 to USR-137): the
 * notice, the register of their requests with the print of everything stored, the anonymisation of
 * closed archives, and the registers of the security administrator.
 *
 * <p>Nothing of it is needed to file an archive; the pages call it.
 */
package cn.bangfu.privacy;

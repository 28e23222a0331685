/**
 * Warnings on cancellations (INF-067 to INF-085, BAT-088 to BAT-090): a union says which unions
 * below it are watched and from which number on it wants to be warned; the nightly job counts all
 * cancellations once and compares. A reader on top of all other rooms: it is called by its pages
 * and its job only, and the rooms below reach it by the events of moves and deletions of unions.
 *
 * <p>{@link cn.bangfu.warning.WarningPeriod} and {@link cn.bangfu.warning.Warning} hold the rules;
 * the archives behind a figure are read from the versions that held at the moment of counting, so
 * that the list and the figure agree whatever happens afterwards.
 */
package cn.bangfu.warning;

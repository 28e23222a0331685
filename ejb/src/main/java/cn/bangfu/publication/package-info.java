/**
 * What the national union and the provinces tell all others (part 80): notices, which are read by
 * the users of the publisher's branch and mark who has read them, and work briefs, which everybody
 * reads (USR-085 b, c). Texts are plain; what was typed is shown as text.
 *
 * <p>{@link cn.bangfu.publication.NoticeBoard} and {@link cn.bangfu.publication.BriefBoard} are for
 * readers, the desks for publishers.
 */
package cn.bangfu.publication;

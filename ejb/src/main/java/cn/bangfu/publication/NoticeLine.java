package cn.bangfu.publication;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A notice in a list of its readers.
 *
 * @param fresh published within the last seven days
 * @param unread not opened by this user yet
 */
public record NoticeLine(
    long id, String title, LocalDate publishedOn, String publisher, boolean fresh, boolean unread)
    implements Serializable {}

package cn.bangfu.publication;

import java.io.Serializable;
import java.time.LocalDate;

/** A notice as it is read. */
public record NoticeText(String title, String publisher, LocalDate publishedOn, String content)
    implements Serializable {}

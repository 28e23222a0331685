package cn.bangfu.center;

import java.io.Serializable;
import java.util.List;

/** The statistics of centres by one group: its rows, and the line of all. */
public record CenterTable(CenterGroup group, List<CenterFigures> rows, CenterFigures total)
    implements Serializable {}

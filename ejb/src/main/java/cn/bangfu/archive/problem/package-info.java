/**
 * Which archives on file are problem archives, and why (ARC-128): kept beside the archives, so that
 * lists and reporting find it out without looking into them. Computed by {@code archive.logic}.
 */
package cn.bangfu.archive.problem;

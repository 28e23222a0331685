/**
 * Possible doubles: a person who seems to stand in another archive already, under a mistyped number
 * or another spelling of the name. Warns with a score that is explained, and never blocks: whether
 * two numbers are one is the matter of ARC-044. Called when an archive is filed and by its page.
 */
package cn.bangfu.archive.doubles;

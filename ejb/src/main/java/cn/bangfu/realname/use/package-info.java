/**
 * How the money of a union and of those below it is used: step by step down to the persons behind
 * it, and how far it is used up. Sums are read from an index that holds union, kind and day of each
 * amount; branches are ranges of paths, read once per question.
 */
package cn.bangfu.realname.use;

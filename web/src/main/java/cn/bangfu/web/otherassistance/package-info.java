/** Pages of other assistance: projects for groups. */
package cn.bangfu.web.otherassistance;

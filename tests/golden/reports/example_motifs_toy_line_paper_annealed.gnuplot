set encoding utf8
set terminal svg size 800,432 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot
unset label
unset object
unset tics
set style textbox opaque margins 0.6,0.6 fillcolor rgb '#30ffffff' noborder
set border 15 linecolor rgb '#222222' linewidth 1
set lmargin at screen 0.09
set rmargin at screen 0.49
set tmargin at screen 0.856481481
set bmargin at screen 0.115740741
set xrange [0:16]
set yrange [16:0]
set label "✓ 02" at screen 0.29,0.884259259 center textcolor rgb '#0072b2' font ',11'
set object rectangle from 1,1 to 6,7 front fillstyle empty border linecolor rgb '#009e73' linewidth 1.5 dashtype 1
set object rectangle from 9,9 to 14,15 front fillstyle empty border linecolor rgb '#009e73' linewidth 1.5 dashtype 1
set label "0" at 3.5,4.5 left front boxed textcolor rgb '#0072b2' font 'DejaVu Sans:Bold,9' point pointtype 7 pointsize 1.1 linecolor rgb '#0072b2' linewidth 2 offset character 1,0
set label "2" at 11.5,12.5 left front boxed textcolor rgb '#0072b2' font 'DejaVu Sans:Bold,9' point pointtype 7 pointsize 1.1 linecolor rgb '#0072b2' linewidth 2 offset character 1,0
set palette gray negative
set cbrange [0:255]
unset colorbox
plot '-' using ($1+0.5):($2+0.5):3 matrix with image pixels notitle
102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN 102 102 NaN 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN 102 NaN 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN 102 102 NaN NaN NaN NaN NaN 102 NaN NaN NaN NaN NaN
NaN NaN 102 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 102 NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 NaN 102 NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
e
unset label
unset object
unset tics
set style textbox opaque margins 0.6,0.6 fillcolor rgb '#30ffffff' noborder
set border 15 linecolor rgb '#222222' linewidth 1
set lmargin at screen 0.51
set rmargin at screen 0.91
set tmargin at screen 0.856481481
set bmargin at screen 0.115740741
set xrange [0:16]
set yrange [16:0]
set label "✗ 02 → 1" at screen 0.71,0.884259259 center textcolor rgb '#d55e00' font ',11'
set object rectangle from 1,1 to 6,7 front fillstyle empty border linecolor rgb '#009e73' linewidth 1.5 dashtype 1
set object rectangle from 9,9 to 14,15 front fillstyle empty border linecolor rgb '#009e73' linewidth 1.5 dashtype 1
set object rectangle from 9,2 to 14,8 front fillstyle empty border linecolor rgb '#d55e00' linewidth 1.5 dashtype 2
set label "1" at 9,2 left offset character 0.5,0.55 front boxed textcolor rgb '#d55e00' font 'DejaVu Sans:Bold,9'
set label "1" at 3.5,4.5 left front boxed textcolor rgb '#d55e00' font 'DejaVu Sans:Bold,9' point pointtype 9 pointsize 1.1 linecolor rgb '#d55e00' linewidth 2 offset character 1,0
set label "2" at 11.5,12.5 left front boxed textcolor rgb '#0072b2' font 'DejaVu Sans:Bold,9' point pointtype 7 pointsize 1.1 linecolor rgb '#0072b2' linewidth 2 offset character 1,0
set label "0" at 2.5,13.5 left front boxed textcolor rgb '#d55e00' font 'DejaVu Sans:Bold,9' point pointtype 2 pointsize 1.1 linecolor rgb '#d55e00' linewidth 2 offset character 1,0
set label "\077" at 14.5,14.5 right front boxed textcolor rgb '#d55e00' font 'DejaVu Sans:Bold,9' point pointtype 2 pointsize 1.1 linecolor rgb '#d55e00' linewidth 2 offset character -1,0
set palette gray negative
set cbrange [0:255]
unset colorbox
plot '-' using ($1+0.5):($2+0.5):3 matrix with image pixels notitle
102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN 102 102 NaN 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN 102 NaN 102 NaN NaN NaN NaN NaN 102 102 NaN NaN NaN NaN
NaN NaN NaN 102 102 NaN NaN NaN NaN NaN NaN 102 102 NaN NaN NaN
NaN NaN 102 102 NaN NaN NaN NaN NaN NaN 102 NaN 102 NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 NaN NaN NaN 102
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN 102 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 102 NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 102 102 102 NaN 102 NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
e
unset label
unset object
set label 1 "annealed, seed 1, measured density 5.51e-03, toy_line (preset paper)" at screen 0.5,0.958333333 center textcolor rgb '#222222' font ',13'
set label "right symbol" at screen 0.0166666667,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 7 pointsize 1 linecolor rgb '#0072b2' linewidth 2 offset character 1,0
set label "wrong symbol" at screen 0.183333333,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 9 pointsize 1 linecolor rgb '#d55e00' linewidth 2 offset character 1,0
set label "false positive" at screen 0.35,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 2 pointsize 1 linecolor rgb '#d55e00' linewidth 2 offset character 1,0
set label "more within 2 px" at screen 0.516666667,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 3 pointsize 1 linecolor rgb '#222222' linewidth 2 offset character 1,0
set label "footprint found" at screen 0.683333333,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 4 pointsize 1 linecolor rgb '#009e73' linewidth 2 offset character 1,0
set label "missed (dashed)" at screen 0.85,0.0393518519 left textcolor rgb '#222222' font ',9' point pointtype 4 pointsize 1 linecolor rgb '#d55e00' linewidth 2 offset character 1,0
unset border
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
plot NaN notitle
unset multiplot

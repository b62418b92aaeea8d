set encoding utf8
set terminal svg size 860,288 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "End-to-end error, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.191860465
set rmargin at screen 0.726744186
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:2.3744]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5, "2\045\045" 2)
unset ytics
set title "E2EE \045" textcolor rgb '#222222' offset 0,-0.6
set label "1.18" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.24" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "non_sparse" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.16" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "retrained" at graph 0, first 1.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 not run" at graph 0, first 2.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.47 -0.28
1.15 -0.28
nan nan
e
2.24 -0.28
0.772 -0.28
0.762 -0.28
0.636 -0.28
0.571 -0.28
0.46 -0.28
0.422 -0.28
0.384 -0.28
0.361 -0.28
e
0.737315 -0.28
0.24 0.72
0.168 1.72
e
0.76 0.13
0.76 0.39
nan nan
0.24 1.13
0.24 1.39
nan nan
0.16 2.13
0.16 2.39
nan nan
e
0.57 0.26
0.76 0.26
2.2 0.26
0.2 1.26
0.24 1.26
0.28 1.26
0.14 2.26
0.18 2.26
e
0.57 0
2.2 0
nan nan
0.2 1
0.28 1
nan nan
0.14 2
0.18 2
nan nan
e
1.17666667 0
0.24 1
0.16 2
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.166666667
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper"
unset multiplot

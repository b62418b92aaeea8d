set encoding utf8
set terminal svg size 1171,288 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors, toy_circle (preset quick), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.154568745
set rmargin at screen 0.368061486
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:103]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
unset ytics
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set label "4.67" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "annealed" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "100.0" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "dense" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "95.5" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "penalty(lambda=0.1)" at graph 0, first 1.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 diverged" at graph 0, first 2.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
4 0.13
4 0.39
nan nan
95.45 2.13
95.45 2.39
nan nan
e
1 0.26
4 0.26
9 0.26
100 1.26
99.9 2.26
91 2.26
e
1 0
9 0
nan nan
91 2
99.9 2
nan nan
e
4.66666667 0
100 1
95.45 2
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.436379163
set rmargin at screen 0.649871904
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:16.218]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "5\045\045" 5, "10\045\045" 10, "15\045\045" 15)
unset ytics
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set label "7.93" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.00" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.00" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
6.8 0.13
6.8 0.39
nan nan
0 2.13
0 2.39
nan nan
e
1.7 0.26
6.8 0.26
15.3 0.26
0 1.26
0 2.26
0 2.26
e
1.7 0
15.3 0
nan nan
0 2
0 2
nan nan
e
7.93333333 0
0 1
0 2
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.718189582
set rmargin at screen 0.931682323
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:60.42]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
unset ytics
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set label "7.00" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "57.0" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "57.0" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
6 0.13
6 0.39
nan nan
57 2.13
57 2.39
nan nan
e
1.5 0.26
6 0.26
13.5 0.26
57 1.26
57 2.26
57 2.26
e
1.5 0
13.5 0
nan nan
57 2
57 2
nan nan
e
7 0
57 1
57 2
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
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean"
unset multiplot

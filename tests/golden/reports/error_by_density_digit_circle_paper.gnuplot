set encoding utf8
set terminal svg size 963,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Errors by density, digit_circle (preset paper), mean over seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0830737279
set rmargin at screen 0.394600208
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.00102568891:2.8075e-05]
set xtics ("3e-05" 3e-05, "0.0001" 0.0001, "0.0003" 0.0003, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:81.196]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 4.492e-05, graph 0 to 4.492e-05, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 4.492e-05, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.0001587396 20
0.0001190547 15
8.929105e-05 10
6.696828e-05 5
5.022621e-05 0.09
e
0.0001587396 40
0.0001190547 30
8.929105e-05 20
6.696828e-05 10
5.022621e-05 0.03
e
0.0001587396 60
0.0001190547 45
8.929105e-05 30
6.696828e-05 15
5.022621e-05 12
e
0.0008919034 76.6
0.0006689275 65.8
0.0005016956 56.3
0.0003762717 45.4
0.0002822038 33.3
0.0002116528 29.4
0.0001587396 22
0.0001190547 16
8.929105e-05 12.7
6.696828e-05 5
5.022621e-05 1.5
e
0.0001587396 40
0.0001190547 30
8.929105e-05 20
6.696828e-05 10
5.022621e-05 4.04
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.498442368
set rmargin at screen 0.809968847
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-negative error (FNE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.00102568891:2.8075e-05]
set xtics ("3e-05" 3e-05, "0.0001" 0.0001, "0.0003" 0.0003, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:1.378]
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 4.492e-05, graph 0 to 4.492e-05, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 4.492e-05, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.0001587396 0.08
0.0001190547 0.1
8.929105e-05 0.133333333
6.696828e-05 0.2
5.022621e-05 0.34
e
0.0001587396 0.08
0.0001190547 0.1
8.929105e-05 0.133333333
6.696828e-05 0.2
5.022621e-05 0.43
e
0.0001587396 0.08
0.0001190547 0.1
8.929105e-05 0.133333333
6.696828e-05 0.2
5.022621e-05 1.3
e
0.0001587396 0.08
0.0001190547 0.1
8.929105e-05 0.133333333
6.696828e-05 0.2
5.022621e-05 0.69
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0830737279
set rmargin at screen 0.394600208
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.00102568891:2.8075e-05]
set xtics ("3e-05" 3e-05, "0.0001" 0.0001, "0.0003" 0.0003, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:76.32]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 4.492e-05, graph 0 to 4.492e-05, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 4.492e-05, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.0001587396 24
0.0001190547 18
8.929105e-05 12
6.696828e-05 6
5.022621e-05 0.02
e
0.0001587396 48
0.0001190547 36
8.929105e-05 24
6.696828e-05 12
5.022621e-05 0.05
e
0.0001587396 72
0.0001190547 54
8.929105e-05 36
6.696828e-05 18
5.022621e-05 10
e
0.0008919034 42.9
0.0006689275 42.7
0.0005016956 41.1
0.0003762717 35
0.0002822038 31.8
0.0002116528 28
0.0001587396 26.5
0.0001190547 21.8
8.929105e-05 17.2
6.696828e-05 5.1
5.022621e-05 1.16
e
0.0001587396 48
0.0001190547 36
8.929105e-05 24
6.696828e-05 12
5.022621e-05 3.35666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.498442368
set rmargin at screen 0.809968847
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.00102568891:2.8075e-05]
set xtics ("3e-05" 3e-05, "0.0001" 0.0001, "0.0003" 0.0003, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:2.332]
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5, "2\045\045" 2)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 4.492e-05, graph 0 to 4.492e-05, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 4.492e-05, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.0001587396 0.12
0.0001190547 0.15
8.929105e-05 0.2
6.696828e-05 0.3
5.022621e-05 0.57
e
0.0001587396 0.12
0.0001190547 0.15
8.929105e-05 0.2
6.696828e-05 0.3
5.022621e-05 0.76
e
0.0001587396 0.12
0.0001190547 0.15
8.929105e-05 0.2
6.696828e-05 0.3
5.022621e-05 2.2
e
0.0008919034 0.18
0.0006689275 0.19
0.0005016956 0.21
0.0003762717 0.21
0.0002822038 0.24
0.0002116528 0.28
0.0001587396 0.31
0.0001190547 0.34
8.929105e-05 0.43
6.696828e-05 0.58
5.022621e-05 0.74
e
0.0001587396 0.12
0.0001190547 0.15
8.929105e-05 0.2
6.696828e-05 0.3
5.022621e-05 1.17666667
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.830737279
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "sparling_mt", \
     NaN with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80222222' title "paper"
unset multiplot
